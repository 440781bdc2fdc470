/** What a record holds under an id; an id may be called `constructor`. */
export const own = <T>(records: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined;
