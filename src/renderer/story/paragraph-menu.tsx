import { type Ref, useEffect, useImperativeHandle, useState } from 'react'
import type { Story } from '../../model/document'
import { ActionItem, ChoiceItem, ContextMenu, MenuGroup, type MenuPoint, MenuRule, Submenu } from '../controls/menus'
import { bandOf, indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { setActivePane, setBlock, useFocusStore } from '../desk/focus-store'
import { headlineOf } from '../list/story-headline'
import { useWords } from '../words/use-words'
import { fieldOf } from './editor/shown-blocks'
import type { StoryEditor } from './editor/story-editor'
import { showSource } from './marks/use-linking'
import { ROLE_ACTIONS } from './role-actions'
import { blockElement, rangeIn } from './sheet-geometry'
import { moveBlocks, revertAllCleanUps } from './story-commands'

/** What a menu shows: everything about a paragraph, or only the stories it can be moved to. */
interface OpenMenu {
  readonly at: MenuPoint
  readonly isMove: boolean
}

export interface MoveMenu {
  /** Opens the list of stories beside the caret. */
  open(): void
}

/** What can be done with the paragraph under the pointer or the caret. */
export function ParagraphMenu(props: {
  readonly ref: Ref<MoveMenu>
  readonly editor: StoryEditor
  readonly story: Story
}) {
  const say = useWords()
  const { ref, editor, story } = props
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  useImperativeHandle(ref, () => ({ open: () => setMenu({ at: caretPoint(editor), isMove: true }) }), [editor])

  useEffect(() => {
    return editor.lexical.registerRootListener((root) => {
      if (!root) return
      const onMenu = (event: MouseEvent) => {
        event.preventDefault()
        setActivePane('story')
        const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-block]') : null
        const id = element?.dataset.block
        // The key asks for the caret's paragraph; the pointer for the one it is on, whose caret the click has set.
        const isKey = event.button !== 2
        if (!isKey && id && !fieldOf(id)) setBlock(id)
        if (useFocusStore.getState().block === null) return
        setMenu({ at: isKey ? caretPoint(editor) : { x: event.clientX, y: event.clientY }, isMove: false })
      }
      root.addEventListener('contextmenu', onMenu)
      return () => root.removeEventListener('contextmenu', onMenu)
    })
  }, [editor])

  return (
    <ContextMenu
      at={menu?.at ?? null}
      label={say(menu?.isMove ? 'story.menuMove' : 'story.menu')}
      onClose={() => {
        setMenu(null)
        editor.takeKeyboard()
      }}
    >
      {menu?.isMove ? <MoveItems story={story} /> : <ParagraphItems story={story} />}
    </ContextMenu>
  )
}

function ParagraphItems({ story }: { readonly story: Story }) {
  const say = useWords()
  const block = useFocusStore((store) => store.block)
  return (
    <>
      <ActionItem action="story.split" />
      <ActionItem action="block.split" />
      <ActionItem action="block.join" />
      <ActionItem action="story.merge" />
      <MenuRule />
      <Submenu id="move" text={say('story.menuMove')}>
        <MoveItems story={story} />
      </Submenu>
      <Submenu id="role" text={say('story.menuRole')}>
        {ROLE_ACTIONS.map(([role, action]) => (
          <ActionItem key={action} action={action} label={say(`role.${role}`)} />
        ))}
      </Submenu>
      <ActionItem action="block.moveUp" />
      <ActionItem action="block.moveDown" />
      <MenuRule />
      <ChoiceItem id="source" text={say('story.menuSource')} onChoose={() => block && showSource(story.page, block)} />
      <ChoiceItem
        id="revert"
        text={say('story.menuRevert')}
        isDisabled={!hasCleanUps(block)}
        onChoose={() => block && void revertAllCleanUps(block)}
      />
    </>
  )
}

function MoveItems({ story }: { readonly story: Story }) {
  const say = useWords()
  const desk = useDeskStore((store) => store.desk)
  const index = indexDesk(desk)
  const others = (index.storiesByPage.get(story.page) ?? []).filter((other) => other.id !== story.id)
  return (
    <>
      <MenuGroup title={say('story.menuMove')}>
        {others.map((other) => (
          <ChoiceItem
            key={other.id}
            id={other.id}
            text={headlineOf(index.blocksByStory.get(other.id) ?? [])}
            lead={
              <span className={`chip b-${bandOf(index.numberByStory.get(other.id) ?? 1)}`}>
                {index.numberByStory.get(other.id)}
              </span>
            }
            onChoose={() => move(other.id)}
          />
        ))}
      </MenuGroup>
      <MenuRule />
      <ChoiceItem id="furniture" text={say('story.menuFurniture')} onChoose={() => move(null)} />
    </>
  )
}

/** Moves the caret's paragraph, or all that are selected, to the end of another story. */
function move(to: string | null): void {
  const { block, blocks } = useFocusStore.getState()
  const chosen = blocks.length > 0 ? blocks : block === null ? [] : [block]
  if (chosen.length > 0) void moveBlocks(chosen, to, null)
}

function hasCleanUps(block: string | null): boolean {
  const record = block === null ? undefined : useDeskStore.getState().desk.block.get(block)
  return record?.pieces.some((piece) => piece.why !== undefined && piece.why !== 'join') ?? false
}

/** Where a menu for the caret opens: under it. */
function caretPoint(editor: StoryEditor): MenuPoint {
  const { block, caret } = useFocusStore.getState()
  const rect =
    (caret && rangeIn(editor, caret.block, caret.offset, caret.offset)?.getBoundingClientRect()) ??
    (block ? blockElement(editor, block)?.getBoundingClientRect() : undefined)
  return rect ? { x: rect.left, y: rect.bottom } : { x: innerWidth / 2, y: innerHeight / 3 }
}
