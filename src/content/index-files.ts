import * as z from 'zod/mini';
import type { GlossaryTerm, Track } from '../catalogue/catalogue.ts';
import type { Read } from '../lib/diagnostic.ts';
import { check, id } from '../lib/schema.ts';
import { loadDocument } from './document.ts';
import type { Loaded } from './loaded.ts';
import type { YamlDocument } from './yaml.ts';

const text = z.string().check(z.trim(), z.minLength(1));

export const tracksSchema = z.strictObject({
  schema: z.literal(1),
  tracks: z.array(z.strictObject({ id, title: text, summary: text, lessons: z.array(id) })),
});

export const glossarySchema = z.strictObject({
  schema: z.literal(1),
  terms: z.array(
    z.strictObject({
      term: text,
      definition: text,
      lesson: id,
      also: z._default(z.array(text), []),
    }),
  ),
});

/** `lessons/tracks.yaml`: names the tracks, and orders them and their lessons. */
export const loadTracks = (document: YamlDocument): Loaded<readonly Track[]> =>
  loadDocument(document, readTracks, [['tracks', '*', 'lessons', '*']]);

/** `lessons/glossary.yaml`: terms, each with the lesson that explains it. */
export const loadGlossary = (document: YamlDocument): Loaded<readonly GlossaryTerm[]> =>
  loadDocument(document, readGlossary, [['terms', '*', 'lesson']]);

function readTracks(data: unknown): Read<readonly Track[]> {
  const checked = check(tracksSchema, data);
  return checked.ok ? { value: checked.value.tracks, problems: [] } : checked;
}

function readGlossary(data: unknown): Read<readonly GlossaryTerm[]> {
  const checked = check(glossarySchema, data);
  return checked.ok ? { value: checked.value.terms, problems: [] } : checked;
}
