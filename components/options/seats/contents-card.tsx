import { useOptions } from '../options-screen';
import { Choice } from '../parts/choice';
import { SettingCard } from '../parts/setting-row';
import { type Contents, GROUPS, type Group, type Own } from './contents';

interface Props {
  own: Own;
  contents: Contents;
  onChange(contents: Contents): void;
}

/** 带上什么. */
export function ContentsCard({ own, contents, onChange }: Props) {
  const { t } = useOptions();
  const groups = Object.keys(GROUPS) as Group[];
  return (
    <SettingCard title={t.seats.contents} note={t.seats.contentsNote}>
      <div class="opt-card-body">
        <ShopChoices own={own} contents={contents} onChange={onChange} />
        <fieldset class="opt-choices">
          <legend class="ol-unseen">{t.seats.contents}</legend>
          {own.surfaces.length > 0 && (
            <Choice
              type="checkbox"
              name="surfaces"
              label={t.seats.surfaces}
              help={t.seats.surfacesHelp(own.surfaces.length)}
              checked={contents.surfaces}
              onChange={(surfaces) => onChange({ ...contents, surfaces })}
            />
          )}
          {groups.map((group) => (
            <Choice
              key={group}
              type="checkbox"
              name={group}
              label={t.seats[group]}
              help={t.seats[`${group}Help`]}
              checked={contents.groups[group]}
              onChange={(on) => onChange({ ...contents, groups: { ...contents.groups, [group]: on } })}
            />
          ))}
        </fieldset>
      </div>
    </SettingCard>
  );
}

function ShopChoices({ own, contents, onChange }: Props) {
  const { t } = useOptions();
  if (own.shops.length === 0) return <p class="opt-note">{t.seats.noShops}</p>;
  const toggle = (nick: string, goes: boolean): void => {
    const others = contents.withoutShops.filter((each) => each !== nick);
    onChange({ ...contents, withoutShops: goes ? others : [...others, nick] });
  };
  return (
    <fieldset class="opt-choices">
      <legend>{t.seats.shops}</legend>
      {own.shops.map(({ sellerNick }) => (
        <Choice
          key={sellerNick}
          type="checkbox"
          name="shops"
          label={sellerNick}
          checked={!contents.withoutShops.includes(sellerNick)}
          onChange={(goes) => toggle(sellerNick, goes)}
        />
      ))}
    </fieldset>
  );
}
