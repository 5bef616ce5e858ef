import { useEffect, useState } from 'preact/hooks';
import { useOptions } from '../options-screen';
import { PermissionRow } from '../parts/permission-row';
import { SettingCard } from '../parts/setting-row';
import { OwnHostRow } from './own-host-row';
import type { OwnHost } from './own-hosts';

const RECEPTION_1688 = 'https://air.1688.com/*';

/** Optional hosts: each is requested separately, and returned when its switch is turned off. */
export function PermissionsCard({ hosts }: { hosts: OwnHost[] }) {
  const { t } = useOptions();
  return (
    <SettingCard title={t.permissions.title} note={t.permissions.note}>
      <Reception1688 />
      {hosts.map((host) => (
        <OwnHostRow key={host.origin} host={host} />
      ))}
    </SettingCard>
  );
}

/** The web chat of 1688 is the same program on another host. The background reads what is allowed. */
function Reception1688() {
  const { screen, t } = useOptions();
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    void screen.permissions.contains({ origins: [RECEPTION_1688] }).then(setOn);
  }, [screen]);
  return (
    <PermissionRow
      title={t.permissions.site1688}
      help={t.permissions.site1688Help}
      wanted={{ origins: [RECEPTION_1688] }}
      isOn={isOn}
      onChange={(on) => {
        setOn(on);
        if (on) void screen.send('app/allow-site', { pattern: RECEPTION_1688 });
      }}
    />
  );
}
