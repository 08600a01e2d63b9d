// The command `galley`: hands the process's words and streams to run.ts and gives back its exit status.
import { run } from './run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `galley page.html | head` closes the pipe when it has enough.
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run({
  words: process.argv.slice(2),
  input: process.stdin,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
