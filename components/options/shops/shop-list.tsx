import { useState } from 'preact/hooks';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { onKeys } from '@/components/ui/keyboard';
import { ShopDot } from '@/components/ui/shop-dot';
import { isWeakerMethod } from '@/utils/domain/shop';
import type { ShopView } from '@/utils/messages/views';
import { firstFailure } from '../connection/connection-lines';
import { useOptions } from '../options-screen';
import { usePreferences } from '../preferences-context';
import { moveItem } from './move-item';
import type { ShopEditor } from './use-shop-editor';
import { NEW_SHOP } from './use-shop-editor';
import type { TestAll } from './use-test-all';
import { whenTested } from './when-tested';

interface Props {
  shops: ShopView[];
  editor: ShopEditor;
  testAll: TestAll;
  onOrder(sellerNicks: string[]): void;
}

/** All shops: choose one, reorder them by dragging or by keys, add one. */
export function ShopList({ shops, editor, testAll, onOrder }: Props) {
  const { t } = useOptions();
  const [dragged, setDragged] = useState<string>();
  const [said, setSaid] = useState('');
  const nicks = shops.map((shop) => shop.sellerNick);

  const move = (nick: string, to: number): void => {
    if (to < 0 || to >= nicks.length || nicks[to] === nick) return;
    onOrder(moveItem(nicks, nicks.indexOf(nick), to));
    setSaid(t.shops.moved(nick, to + 1, nicks.length));
  };
  const showsNew = shops.length === 0 || editor.selected === NEW_SHOP || editor.unsaved(NEW_SHOP);

  return (
    <section class="opt-card opt-shops" aria-label={t.shops.list}>
      <ul class="opt-shop-list">
        {shops.map((shop, place) => (
          <li
            key={shop.sellerNick}
            class={itemClass(editor.selected === shop.sellerNick)}
            onDragOver={(event) => dragged && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged) move(dragged, place);
            }}
          >
            <Handle shop={shop} onMove={(step) => move(shop.sellerNick, place + step)} onDrag={setDragged} />
            <ShopChoice shop={shop} editor={editor} isTesting={testAll.running === shop.sellerNick} />
          </li>
        ))}
        {showsNew && (
          <li class={itemClass(editor.selected === NEW_SHOP)}>
            <span class="opt-handle" />
            <NewChoice editor={editor} />
          </li>
        )}
      </ul>
      <div class="opt-shops-foot">
        <Button icon="plus" wide onClick={() => editor.select(NEW_SHOP)}>
          {t.shops.add}
        </Button>
        {shops.length > 1 && (
          <Button icon="refresh" wide busy={testAll.running !== undefined} onClick={() => void testAll.run()}>
            {t.shops.testAll}
          </Button>
        )}
        <p class="opt-note" role="status">
          {testAll.result && t.shops.testedAll(testAll.result.passed, testAll.result.failed)}
        </p>
      </div>
      <p class="ol-unseen" aria-live="polite">
        {said}
      </p>
    </section>
  );
}

function itemClass(isSelected: boolean): string {
  return isSelected ? 'opt-shop-item opt-shop-selected' : 'opt-shop-item';
}

interface HandleProps {
  shop: ShopView;
  onMove(step: number): void;
  onDrag(nick: string | undefined): void;
}

/** Dragged by the pointer, moved by the arrow keys. Managed shops stay where the policy put them. */
function Handle({ shop, onMove, onDrag }: HandleProps) {
  const { t } = useOptions();
  if (shop.isManaged) {
    return (
      <span class="opt-handle" title={t.shops.managed}>
        <Icon name="shield" size={14} />
      </span>
    );
  }
  return (
    <button
      type="button"
      class="opt-handle"
      draggable
      aria-label={t.shops.move(shop.sellerNick)}
      title={t.shops.move(shop.sellerNick)}
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', shop.sellerNick);
        onDrag(shop.sellerNick);
      }}
      onDragEnd={() => onDrag(undefined)}
      onKeyDown={onKeys((event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        onMove(step);
      })}
    >
      <Icon name="grip" size={14} />
    </button>
  );
}

function ShopChoice({ shop, editor, isTesting }: { shop: ShopView; editor: ShopEditor; isTesting: boolean }) {
  const { t } = useOptions();
  return (
    <button
      type="button"
      class="opt-shop-choice"
      aria-current={editor.selected === shop.sellerNick ? 'true' : undefined}
      onClick={() => editor.select(shop.sellerNick)}
    >
      <ShopDot color={shop.color} />
      <span class="opt-shop-names">
        <span class="opt-shop-nick" title={shop.sellerNick}>
          {shop.sellerNick}
        </span>
        {isTesting ? <span class="opt-shop-state">{t.connection.running}</span> : <ShopState shop={shop} />}
      </span>
      <span class="opt-shop-badges">
        {editor.unsaved(shop.sellerNick) && <Badge>{t.shops.unsavedMark}</Badge>}
        {shop.isDefault && <Badge>{t.shops.isDefault}</Badge>}
      </span>
    </button>
  );
}

function ShopState({ shop }: { shop: ShopView }) {
  const { screen, t, language } = useOptions();
  const { minSignMethod } = usePreferences();
  if (!shop.hasSecret) return <span class="opt-shop-state opt-bad">{t.shops.needsSecret}</span>;
  if (isWeakerMethod(shop.signMethod, minSignMethod))
    return <span class="opt-shop-state opt-bad">{t.rules.shopTooWeak}</span>;
  if (shop.isManaged) return <span class="opt-shop-state">{t.shops.managed}</span>;
  if (shop.lastTest === 'outdated') return <span class="opt-shop-state">{t.shops.outdated}</span>;
  if (!shop.lastTest) return <span class="opt-shop-state">{t.shops.notTested}</span>;
  const when = whenTested(shop.lastTest.at, screen.now(), t.frame, language);
  const failure = firstFailure(shop.lastTest, t.connection);
  return (
    <span class={failure ? 'opt-shop-state opt-bad' : 'opt-shop-state'}>
      {failure ? t.shops.testFailed(failure.title) : t.shops.testPassed}
      <span class="opt-whole">{when}</span>
    </span>
  );
}

function NewChoice({ editor }: { editor: ShopEditor }) {
  const { t } = useOptions();
  return (
    <button
      type="button"
      class="opt-shop-choice"
      aria-current={editor.selected === NEW_SHOP ? 'true' : undefined}
      onClick={() => editor.select(NEW_SHOP)}
    >
      <span class="opt-shop-names">
        <span class="opt-shop-nick">{t.shops.untitled}</span>
      </span>
      {editor.unsaved(NEW_SHOP) && <Badge>{t.shops.unsavedMark}</Badge>}
    </button>
  );
}
