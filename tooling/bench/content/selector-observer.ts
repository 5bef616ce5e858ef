import { observe } from 'selector-observer';

observe('.order-id,.tpl-wrapper', { add: () => undefined });
