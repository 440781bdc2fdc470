#!/usr/bin/env node
// In the JavaScript of 2009, so that a Node of any age reads far enough to say that it is too old.
var least = parseInt(/\d+/.exec(require('../package.json').engines.node)[0], 10);
var found = process.versions.node;

if (parseInt(found, 10) < least) {
  console.error('sysdojo needs Node ' + least + ' or newer; this is Node ' + found + '.');
  process.exit(2);
}

// From Node 22 on compiled code is kept, so that it need not be compiled at every start.
// biome-ignore lint/style/useNodejsImportProtocol: an old Node does not know the prefix.
var modules = require('module');
if (modules.enableCompileCache) modules.enableCompileCache();

require('./main.cjs');
