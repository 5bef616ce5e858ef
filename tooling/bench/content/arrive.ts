import 'arrive';

document.arrive('.order-id,.tpl-wrapper', () => undefined);
