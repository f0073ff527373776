import { expect, test } from 'vitest'
import { readFailure, writeFailure } from './failure'

const through = (message: string): string => `Error invoking remote method 'galley:request': Error: ${message}`

test('a failure keeps its code and detail through the message that carries it', () => {
  const message = writeFailure('worker-not-started', 'units.tsv line 3: 9 cells')
  const read = { code: 'worker-not-started', detail: 'units.tsv line 3: 9 cells' }
  expect(readFailure(through(message))).toEqual(read)
  expect(readFailure(message)).toEqual(read)
})

test('any other error is told without what Electron puts in front', () => {
  expect(readFailure(through('the disk is full'))).toEqual({ code: 'failed', detail: 'the disk is full' })
  expect(readFailure('TypeError: x')).toEqual({ code: 'failed', detail: 'TypeError: x' })
})
