import { meaningOf } from './meanings.ts';
import { reference } from './reference.ts';
import { schemaFiles } from './schema-files.ts';
import { eachKey, type JsonSchema, jsonSchemaOf } from './schemas.ts';

const titles: Readonly<Record<keyof typeof schemaFiles, string>> = {
  scenario: 'A scenario of sysdojo',
  quiz: 'A quiz of sysdojo',
  lesson: 'The front matter of a lesson of sysdojo',
  tracks: 'The tracks of lessons of sysdojo',
  glossary: 'The glossary of sysdojo',
};

/** Everything that is generated from the formats: path → text. */
export function formatFiles(template: (name: string) => string): Readonly<Record<string, string>> {
  const schemas = Object.entries(schemaFiles).map(([name, file]) => [
    file,
    `${JSON.stringify(schemaFor(name as keyof typeof schemaFiles), null, 2)}\n`,
  ]);
  return { ...Object.fromEntries(schemas), ...reference(template) };
}

/** With what editors show beside a key. */
function schemaFor(name: keyof typeof schemaFiles): JsonSchema {
  const schema = jsonSchemaOf(name);
  eachKey(schema, (path, of) => {
    const meaning = meaningOf(`${name}.${path}`);
    if (meaning !== undefined) of.description = meaning;
  });
  return { ...schema, title: titles[name] };
}
