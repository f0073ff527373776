import { type CleanStory, hasDateline } from './corpus'
import { drawManner, makePage, type SimulatedPage } from './page-maker'
import { Random } from './random'

/** The page of a seed: which paper's manner, which stories, where everything falls. */
export function drawPage(corpus: readonly CleanStory[], seed: number): SimulatedPage {
  const random = new Random(seed)
  const manner = drawManner(random)
  const traditional = random.chance(0.25)
  const pool = corpus.filter((story) => story.id.startsWith('t') === traditional)
  const style = random.next()
  let stories: CleanStory[]
  // Heads away from their bodies take stories that announce themselves: nobody could tell essays apart then.
  if (style < 0.65 || manner.heads !== 'before') {
    const news = pool.filter((story) => hasDateline(story) || story.kind === 'photo')
    stories = random.shuffle(news).slice(0, random.int(2, 8))
  } else if (style < 0.85) {
    stories = random.shuffle(pool).slice(0, random.int(2, 6))
  } else if (style < 0.95) {
    const features = pool.filter((story) => !hasDateline(story) && story.kind !== 'photo')
    stories = random.shuffle(features).slice(0, random.int(1, 4))
  } else stories = [random.pick(pool)]
  return makePage(stories, manner, random)
}
