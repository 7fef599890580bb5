/** What a person asked for cannot be done as asked; the message says what to do. Exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** The workbook itself is missing or cannot be opened. */
export class FileError extends UsageError {
  override readonly name = 'FileError';
}
