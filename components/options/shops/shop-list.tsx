import { useState } from 'preact/hooks';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { ShopDot } from '@/components/ui/ShopDot';
import type { ShopView } from '@/utils/messages/views';
import { firstFailure } from '../connection/connection-lines';
import { useOptions } from '../env';
import { moveItem } from './move-item';
import type { ShopEditor } from './use-shop-editor';
import { NEW_SHOP } from './use-shop-editor';
import { whenTested } from './when-tested';

interface Props {
  shops: ShopView[];
  editor: ShopEditor;
  onOrder(sellerNicks: string[]): void;
}

/** All shops: choose one, put them in order by drag or by keys, add one. */
export function ShopList({ shops, editor, onOrder }: Props) {
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
            <ShopChoice shop={shop} editor={editor} />
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

/** Dragged by the pointer, moved by the arrow keys. Managed shops stand where the policy put them. */
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
      onKeyDown={(event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        onMove(step);
      }}
    >
      <Icon name="grip" size={14} />
    </button>
  );
}

function ShopChoice({ shop, editor }: { shop: ShopView; editor: ShopEditor }) {
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
        <ShopState shop={shop} />
      </span>
      <span class="opt-shop-badges">
        {editor.unsaved(shop.sellerNick) && <Badge>{t.shops.unsavedMark}</Badge>}
        {shop.isDefault && <Badge>{t.shops.isDefault}</Badge>}
      </span>
    </button>
  );
}

function ShopState({ shop }: { shop: ShopView }) {
  const { env, t, language } = useOptions();
  if (!shop.hasSecret) return <span class="opt-shop-state opt-bad">{t.shops.needsSecret}</span>;
  if (shop.isManaged) return <span class="opt-shop-state">{t.shops.managed}</span>;
  if (!shop.lastTest) return <span class="opt-shop-state">{t.shops.notTested}</span>;
  const when = whenTested(shop.lastTest.at, env.now(), t.frame, language);
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
