#!/usr/bin/env node
// In the JavaScript of 2009, so that a Node of any age reads far enough to say that it is too old.
var least = parseInt(/\d+/.exec(require('../package.json').engines.node)[0], 10);
var found = process.versions.node;

if (parseInt(found, 10) < least) {
  console.error('sysdojo needs Node ' + least + ' or newer; this is Node ' + found + '.');
  process.exit(2);
}

require('./run.cjs');
