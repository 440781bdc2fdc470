import { z } from 'zod';
import type { GlossaryTerm, Track } from '../catalogue/catalogue.ts';
import { check, id } from '../lib/schema.ts';
import { type Loaded, lessonReference, loadDocument } from './document.ts';
import type { YamlDocument } from './yaml.ts';

const text = z.string().trim().min(1);

const tracksSchema = z.strictObject({
  schema: z.literal(1),
  tracks: z.array(z.strictObject({ id, title: text, summary: text, lessons: z.array(id) })),
});

const glossarySchema = z.strictObject({
  schema: z.literal(1),
  terms: z.array(
    z.strictObject({ term: text, definition: text, lesson: id, also: z.array(text).default([]) }),
  ),
});

/** `lessons/tracks.yaml`: names the tracks, and orders them and their lessons. */
export function loadTracks(document: YamlDocument): Loaded<readonly Track[]> {
  const loaded = loadDocument(document, (data) => {
    const checked = check(tracksSchema, data);
    return checked.ok ? { value: checked.value.tracks, problems: [] } : checked;
  });
  const { locate } = document;
  return {
    ...loaded,
    file: document.source.file,
    references: (loaded.value ?? []).flatMap(({ lessons }, track) =>
      lessons.map((lesson, index) => lessonReference(lesson, ['tracks', track, 'lessons', index], locate)),
    ),
    locate,
  };
}

/** `lessons/glossary.yaml`: terms, each with the lesson that explains it. */
export function loadGlossary(document: YamlDocument): Loaded<readonly GlossaryTerm[]> {
  const loaded = loadDocument(document, (data) => {
    const checked = check(glossarySchema, data);
    return checked.ok ? { value: checked.value.terms, problems: [] } : checked;
  });
  const { locate } = document;
  return {
    ...loaded,
    file: document.source.file,
    references: (loaded.value ?? []).map(({ lesson }, index) => lessonReference(lesson, ['terms', index, 'lesson'], locate)),
    locate,
  };
}
