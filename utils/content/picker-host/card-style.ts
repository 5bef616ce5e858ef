/** How a notice of the extension in the page looks: like the picker. */
export const CARD =
  'padding:12px 16px;border-radius:12px;font:13px/20px system-ui,"PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif;background:light-dark(#fff,#1c1c23);color:light-dark(#191924,#eeeef4)';

/** Under a card that floats over the page. */
export const SHADOW =
  '0 0 0 1px light-dark(#19192e1a,#3a3a47),0 2px 6px light-dark(#19192e12,#0006),0 14px 36px light-dark(#19192e2e,#0009)';
