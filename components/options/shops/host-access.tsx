import { useCallback, useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { ShopView } from '@/utils/messages/views';
import { useOptions } from '../env';
import { originsOf } from './gateway-hosts';

/** The browser lets a user withhold hosts, also those of the platform: said here, with the button to grant them. */
export function HostAccess({ shop }: { shop: ShopView }) {
  const { env, t } = useOptions();
  const [withheld, setWithheld] = useState<string[]>([]);
  const { gatewayUrl, topUrl } = shop;

  const look = useCallback(async () => {
    const origins = originsOf({ gatewayUrl, topUrl });
    const has = await Promise.all(origins.map((origin) => env.permissions.contains({ origins: [origin] })));
    setWithheld(origins.filter((_, i) => !has[i]));
  }, [env, gatewayUrl, topUrl]);
  useEffect(() => void look(), [look]);

  if (withheld.length === 0) return null;
  const hosts = withheld.map((origin) => origin.replace(/^https?:\/\/|\/\*$/g, ''));
  return (
    <Notice
      icon="warning"
      action={
        <Button size="small" onClick={() => void env.permissions.request({ origins: withheld }).then(look)}>
          {t.frame.allow}
        </Button>
      }
    >
      {t.shops.withheld(hosts)}
    </Notice>
  );
}
