import { createInterface } from 'node:readline'

/** What a command reads from and writes to; a test hands in its own. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream
  /** Resolves when there is room again: a slow reader behind a pipe is not run over. */
  out(text: string): Promise<void>
  err(text: string): void
}

export const processStreams: Streams = {
  stdin: process.stdin,
  out: (text) =>
    new Promise((resolve) => {
      if (process.stdout.write(text)) resolve()
      else process.stdout.once('drain', resolve)
    }),
  err: (text) => void process.stderr.write(text),
}

/** All of standard input, as bytes. */
export async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

/** Standard input line by line, without holding it all. */
export async function* readLines(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
}
