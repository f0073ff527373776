import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import {
  answerDialog,
  CHINESE,
  dropOnto,
  expectStories,
  freshFolder,
  headlines,
  paragraph,
  SAMPLES,
  sheet,
  storyRows,
  waitUntilSaved,
} from './desk'
import { launchGalley } from './launch'

test('a page is corrected, saved, reopened and exported', async () => {
  const folder = freshFolder('saved')
  const desk = join(folder, '今日.galley')
  const userData = join(folder, 'user')
  const first = await launchGalley({ userData, args: [SAMPLES.daily, ...CHINESE] })
  await expectStories(first.window, 3)
  await paragraph(first.window, '收储保障更加有力').click()
  await first.window.keyboard.press('Control+Alt+S')
  await expectStories(first.window, 4)
  await answerDialog(first.app, { save: desk })
  await first.window.keyboard.press('Control+S')
  await waitUntilSaved(first.window)
  await expect.poll(() => existsSync(desk)).toBe(true)
  const kept = await headlines(first.window)
  await first.app.close()

  const second = await launchGalley({ userData: join(folder, 'other'), args: [desk, ...CHINESE] })
  await expectStories(second.window, 4)
  expect(await headlines(second.window)).toEqual(kept)
  // The history came back with the desk: the split can still be taken back.
  await storyRows(second.window).first().click()
  await second.window.keyboard.press('Control+Z')
  await expectStories(second.window, 3)

  const out = freshFolder('export')
  await answerDialog(second.app, { open: [out] })
  await second.window.keyboard.press('Control+E')
  const dialog = second.window.getByRole('dialog', { name: '导出稿件' })
  await dialog.getByText('全部', { exact: true }).click()
  await dialog.getByText('Markdown').click()
  await expect(dialog).toContainText('# 全市一季度粮食收储工作平稳有序')
  await dialog.getByRole('button', { name: /导出…/ }).click()
  await expect.poll(() => readdirSync(out).length).toBe(3)
  const [file = ''] = readdirSync(out).sort()
  expect(readFileSync(join(out, file), 'utf8')).toContain('# 全市一季度粮食收储工作平稳有序')
  await second.app.close()
})

test('nothing acknowledged is lost when the app is killed in the middle of work', async () => {
  const userData = join(freshFolder('killed'), 'user')
  const first = await launchGalley({ userData, args: [SAMPLES.overprint, ...CHINESE] })
  await expect(paragraph(first.window, '县农业农村局局长')).toBeVisible()
  const before = await storyRows(first.window).count()
  await paragraph(first.window, '县农业农村局局长').click({ position: { x: 4, y: 10 } })
  await first.window.keyboard.press('Control+Alt+S')
  await expectStories(first.window, before + 1)
  await storyRows(first.window).nth(1).click()
  await paragraph(first.window, '县农业农村局局长').click()
  await first.window.keyboard.press('End')
  await first.window.keyboard.type('（存盘之前）')
  await first.window.getByRole('tab', { name: '历史' }).click()
  await expect(first.window.getByRole('tabpanel', { name: '历史' })).toContainText('存盘之前')
  const pid = first.app.process().pid
  if (pid === undefined) throw new Error('the app has no process')
  process.kill(pid, 'SIGKILL')
  await first.app.waitForEvent('close').catch(() => undefined)

  const second = await launchGalley({ userData, args: CHINESE })
  await expectStories(second.window, before + 1)
  await storyRows(second.window).nth(1).click()
  await expect(sheet(second.window)).toContainText('（存盘之前）')
  await second.app.close()
})

test('closing asks nothing; what was being typed is there again next time', async () => {
  const userData = join(freshFolder('closed'), 'user')
  const first = await launchGalley({ userData, args: [SAMPLES.evening, ...CHINESE] })
  await expectStories(first.window, 4)
  await paragraph(first.window, '市园林绿化中心工程科').click()
  await first.window.keyboard.press('End')
  await first.window.keyboard.type('未及停手')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await first.app.waitForEvent('close')

  const second = await launchGalley({ userData, args: CHINESE })
  await expectStories(second.window, 4)
  await storyRows(second.window).first().click()
  await expect(sheet(second.window)).toContainText('未及停手')
  await second.app.close()
})

test('a file that is no desk is refused with a reason and left as it is', async () => {
  const folder = freshFolder('foreign')
  const foreign = join(folder, 'notes.galley')
  copyFileSync(SAMPLES.evening, foreign)
  const { app, window } = await launchGalley({ args: [foreign, ...CHINESE] })
  await expect(window.getByRole('alertdialog')).toContainText('notes.galley')
  expect(readFileSync(foreign)).toEqual(readFileSync(SAMPLES.evening))
  await app.close()
})

test('a desk that is open already can be looked at as a copy', async () => {
  const folder = freshFolder('locked')
  const desk = join(folder, 'shared.galley')
  const holder = await launchGalley({ args: [SAMPLES.evening, ...CHINESE] })
  await expectStories(holder.window, 4)
  await answerDialog(holder.app, { save: desk })
  await holder.window.keyboard.press('Control+S')
  await waitUntilSaved(holder.window)

  const other = await launchGalley({ args: [desk, ...CHINESE] })
  const question = other.window.getByRole('alertdialog')
  await expect(question).toContainText('shared.galley')
  await question.getByRole('button', { name: /副本/ }).click()
  await expectStories(other.window, 4)
  await storyRows(other.window).first().click()
  await other.window.keyboard.press('Control+Alt+M')
  await expect(other.window.getByRole('log', { name: '提示' })).toContainText('只读副本')
  await expectStories(other.window, 4)
  await other.app.close()
  await holder.app.close()
})

test('a folder with files that are no pages loads the rest and says what was skipped', async () => {
  const folder = freshFolder('mixed')
  copyFileSync(SAMPLES.evening, join(folder, 'a.txt'))
  copyFileSync(SAMPLES.daily, join(folder, 'b.txt'))
  writeFileSync(join(folder, 'c.png'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  writeFileSync(join(folder, 'd.txt'), '')
  const { app, window } = await launchGalley({ args: CHINESE })
  await expect(window.getByText('稿桌上还没有版面')).toBeVisible()
  await answerDialog(app, { open: [folder] })
  await window.keyboard.press('Control+Shift+I')
  await expect(window.getByRole('treegrid').locator('[aria-level="1"]')).toHaveCount(2)
  await window.getByText('跳过 2 个').click()
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('c.png')
  await expect(dialog).toContainText('d.txt')
  await window.keyboard.press('Escape')

  await dropOnto(window, folder)
  await expect(window.getByRole('treegrid').locator('[aria-level="1"]')).toHaveCount(4)
  const desk = join(folder, 'note.galley')
  writeFileSync(desk, 'no desk')
  await dropOnto(window, desk)
  await expect(window.getByRole('alertdialog')).toContainText('不是稿桌文件')
  await app.close()
})
