import { useCallback, useEffect, useState } from 'preact/hooks';
import { Icon } from './icon';
import { Kbd } from './kbd';

export interface ToastText {
  text: string;
  kbd?: string;
}

const SHOWN_MS = 4000;

/** A short message such as "copied". One at a time; a new one replaces the old. */
export function useToast(): { toast: ToastText | undefined; say: (toast: ToastText) => void } {
  const [toast, setToast] = useState<ToastText>();
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const say = useCallback((next: ToastText) => setToast({ ...next }), []);
  return { toast, say };
}

/** A polite live region without the role `status`, which is reserved for outcomes. */
export function Toast({ toast }: { toast: ToastText | undefined }) {
  return (
    <div class="ol-toasts" aria-live="polite">
      {toast && (
        <span class="ol-toast">
          <Icon name="check" size={14} />
          {toast.text}
          {toast.kbd && <Kbd>{toast.kbd}</Kbd>}
        </span>
      )}
    </div>
  );
}
