/** Columns and rows that a pane takes for its border and the air in it. */
export const paneChrome = { columns: 4, rows: 2 };
