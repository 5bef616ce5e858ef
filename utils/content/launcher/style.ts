import { WHILE_ALIVE } from '../orphan-cleanup';

/**
 * The launcher's style. Inside a shadow tree important rules win over the page's important ones, so `:host` resets
 * everything; custom properties are not affected by `all`, so each `--ol-*` is defined here.
 */
const HOST = `:host{all:initial!important;direction:ltr!important;unicode-bidi:isolate!important;writing-mode:horizontal-tb!important;
visibility:visible!important;opacity:1!important;pointer-events:auto!important;contain:layout style!important;
user-select:none!important;position:static!important;display:inline-flex!important;flex:none!important;
vertical-align:middle!important;margin:0 6px!important;color-scheme:light dark!important}
:host([popover]){display:block!important;position:fixed!important;inset:0 0 auto auto!important;margin:0!important;z-index:2147483647!important;pointer-events:none!important;overflow:visible!important}
:host([popover]:not(:popover-open)){display:none!important}
@media print{:host{display:none!important}}`;

const LIGHT = `--ol-surface:#fff;--ol-hover:#eeedf8;--ol-edge:#aeacd0;--ol-text:#39347f;--ol-text2:#4e4e60;--ol-text3:#63637a;--ol-line:#cdcdd8;
--ol-accent:#39347f;--ol-on:#fff;--ol-focus:#5b55d6;--ol-held:#12703f;--ol-acc:#e2f2f8;--ol-acc-line:#98ccdf;--ol-acc-text:#0a5a74;
--ol-no:#fcebeb;--ol-no-line:#edb3b3;--ol-no-text:#9c1d28;--ol-unk:#fff3d1;--ol-unk-line:#e3c26b;--ol-unk-text:#6e4700;--ol-dot:#855600;
--ol-shadow:#19192e2e`;

const DARK = `--ol-surface:#1c1c23;--ol-hover:#2b2a47;--ol-edge:#5a578f;--ol-text:#b9b5f7;--ol-text2:#bbbbcb;--ol-text3:#9c9cb0;--ol-line:#474756;
--ol-accent:#9b95f2;--ol-on:#0f0d26;--ol-focus:#d3d0ff;--ol-held:#1a6b43;--ol-acc:#10303b;--ol-acc-line:#265c70;--ol-acc-text:#72c8e3;
--ol-no:#3a1a1d;--ol-no-line:#7a3439;--ol-no-text:#f8949a;--ol-unk:#352808;--ol-unk-line:#705716;--ol-unk-text:#eec567;--ol-dot:#e5b445;
--ol-shadow:#0009`;

const BUTTON = `button{all:unset;box-sizing:border-box;display:inline-flex;align-items:center;gap:5px;height:24px;min-width:24px;padding:0 7px 0 5px;
border:1px solid var(--ol-edge);border-radius:6px;background:var(--ol-surface);color:var(--ol-text);cursor:pointer;white-space:nowrap;
font:600 12px/18px system-ui,"Segoe UI","PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums}
button:hover{background:var(--ol-hover)}
button:focus-visible{outline:2px solid var(--ol-focus);outline-offset:2px}
button *{pointer-events:none}
svg{flex:none;width:13px;height:13px}
.state{font-weight:400;padding-left:5px;border-left:1px solid;border-color:color-mix(in srgb,currentColor 40%,transparent);line-height:12px}
.state:empty{display:none}
.icon{padding:0;justify-content:center}
.even{min-width:80px;justify-content:center}.even:lang(en){min-width:98px}
.over{border-color:var(--ol-line);color:var(--ol-text3);font-weight:400}
.open{background:var(--ol-accent)!important;border-color:var(--ol-accent);color:var(--ol-on)}
.sending{color:var(--ol-text2);border-color:var(--ol-line)}
.locked{background:var(--ol-held)!important;border-color:var(--ol-held);color:#fff}
.accepted{background:var(--ol-acc)!important;border-color:var(--ol-acc-line);color:var(--ol-acc-text)}
.refused,.rejected{background:var(--ol-no)!important;border-color:var(--ol-no-line);color:var(--ol-no-text)}
.rejected{background:var(--ol-surface)!important}
.unknown{background:var(--ol-unk)!important;border-color:var(--ol-unk-line);color:var(--ol-unk-text)}
.sending svg{animation:turn .8s linear infinite}@keyframes turn{to{transform:rotate(1turn)}}
@media (prefers-reduced-motion:reduce){.sending svg{animation:none}.sending path{d:path("M8 2a6 6 0 1 1-.01 0M8 5v3.300l2 1.200")}}
@media (forced-colors:active){.locked,.accepted,.refused,.rejected,.unknown{border:2px solid CanvasText}}`;

const DOCKED = `.docked{pointer-events:auto;height:36px;min-width:36px;gap:8px;padding:0 10px 0 8px;border-right:0;border-radius:8px 0 0 8px;font-size:13px;position:relative;
box-shadow:0 2px 6px #19192e12,0 6px 18px var(--ol-shadow);touch-action:none}
.docked svg{box-sizing:border-box;width:20px;height:20px;padding:2px;border-radius:5px;background:#4a44a6;color:#fff}.docked .state{border:0;padding:0;color:var(--ol-text2)}
.docked.icon{padding:0 7px}
.dot::before{content:"";position:absolute;left:3px;top:3px;width:9px;height:9px;border-radius:50%;background:var(--ol-dot)}
@media (forced-colors:active){.dot::before{forced-color-adjust:none;background:CanvasText}}`;

export const STYLE = `${HOST}
div{${WHILE_ALIVE};${LIGHT}}
div.dark{${DARK}}
@media (prefers-color-scheme:dark){div.system{${DARK}}}
${BUTTON}
${DOCKED}`.replace(/\n/g, '');
