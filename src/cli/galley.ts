import '../host/v8-flags'
import { runGalley } from './run-galley'
import { processStreams } from './streams'

// A reader that has seen enough (`galley tag | head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runGalley(process.argv.slice(2), processStreams)
