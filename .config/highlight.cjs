// highlight.js as cli-highlight asks for it, with the languages that lessons use: all two hundred
// of them take longer to load than everything else together. src/ui/markdown/render.ts names the
// same ones.
const highlight = require('../node_modules/highlight.js/lib/core.js');

const languages = {
  bash: require('../node_modules/highlight.js/lib/languages/bash.js'),
  c: require('../node_modules/highlight.js/lib/languages/c.js'),
  cpp: require('../node_modules/highlight.js/lib/languages/cpp.js'),
  csharp: require('../node_modules/highlight.js/lib/languages/csharp.js'),
  css: require('../node_modules/highlight.js/lib/languages/css.js'),
  diff: require('../node_modules/highlight.js/lib/languages/diff.js'),
  dockerfile: require('../node_modules/highlight.js/lib/languages/dockerfile.js'),
  go: require('../node_modules/highlight.js/lib/languages/go.js'),
  http: require('../node_modules/highlight.js/lib/languages/http.js'),
  ini: require('../node_modules/highlight.js/lib/languages/ini.js'),
  java: require('../node_modules/highlight.js/lib/languages/java.js'),
  javascript: require('../node_modules/highlight.js/lib/languages/javascript.js'),
  json: require('../node_modules/highlight.js/lib/languages/json.js'),
  kotlin: require('../node_modules/highlight.js/lib/languages/kotlin.js'),
  lua: require('../node_modules/highlight.js/lib/languages/lua.js'),
  makefile: require('../node_modules/highlight.js/lib/languages/makefile.js'),
  nginx: require('../node_modules/highlight.js/lib/languages/nginx.js'),
  php: require('../node_modules/highlight.js/lib/languages/php.js'),
  properties: require('../node_modules/highlight.js/lib/languages/properties.js'),
  protobuf: require('../node_modules/highlight.js/lib/languages/protobuf.js'),
  python: require('../node_modules/highlight.js/lib/languages/python.js'),
  ruby: require('../node_modules/highlight.js/lib/languages/ruby.js'),
  rust: require('../node_modules/highlight.js/lib/languages/rust.js'),
  shell: require('../node_modules/highlight.js/lib/languages/shell.js'),
  sql: require('../node_modules/highlight.js/lib/languages/sql.js'),
  typescript: require('../node_modules/highlight.js/lib/languages/typescript.js'),
  xml: require('../node_modules/highlight.js/lib/languages/xml.js'),
  yaml: require('../node_modules/highlight.js/lib/languages/yaml.js'),
};

for (const [name, language] of Object.entries(languages)) {
  highlight.registerLanguage(name, language);
}

module.exports = highlight;
