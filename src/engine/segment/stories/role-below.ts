import type { StoryRole } from '../../../model/analysis'
import type { DisplayUnit } from '../display/display-units'
import { isBoxHead } from '../lines/box-heads'
import { LABEL, type LabelScore } from '../lines/labels'
import type { Cluster, PlanNode } from '../nodes'

/** 洛桥, 高 粱; 暖新闻 is a column. */
const PEN_NAME = /^[\u4e00-\u9fff]{2,3}(?<![闻讯谈议评论窗台录苑坛])$/

/**
 * What a label-like unit below the headline is in its story: the writer's name, where two or three characters close the head
 * `nodes[i]` right above its text, or a cross-head by its words.
 */
export function roleBelow(
  { nodes, isLabel }: { readonly nodes: readonly PlanNode[]; readonly isLabel: LabelScore },
  { units }: Cluster,
  k: number,
  i: number,
): StoryRole | undefined {
  const unit = units[k] as DisplayUnit
  if (isBoxHead(unit)) return 'subhead'
  const closes = k === units.length - 1 && nodes[i + 1]?.type === 'segment'
  return closes && isLabel(unit) < LABEL && PEN_NAME.test(unit.text.replace(/ /g, '')) ? 'byline' : undefined
}
