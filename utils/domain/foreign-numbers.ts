import { OTHER_PLATFORM } from './other-platforms';

/** Long numbers labelled as something else: cards, waybills, refunds, orders of other platforms. */

const NO = '(?:[编編][号號]|[单單]?[号號][码碼]?|[单單])';

const NUMBER = '(?:[编編][号號]|[单單]?[号號][码碼]?)';

/** What has a number of its own, beside an order. */
const PAPER = '[发發]票|批次|序列|核[销銷]|提[货貨]|取件|[优優]惠券|券|工|投[诉訴]';
const STORAGE =
  '[换換補补][货貨发發]|[出入][库庫]|[拣揀拿进進][货貨]|[采採][购購]|[退寄]回来?的?|[揽攬]收|菜[鸟鳥]|LP';
const OTHER_SIDE =
  '(?:供[应應]商|代[发發]|商[户戶]|内部|系[统統]|(?<![a-z])erp|聚水潭|旺店通)(?:[订訂][单單])?';
const PAYMENT = '付款|支付|[转轉][账賬帳]|打款|[银銀][联聯]';
/** Also in names of shops, so that a page's shop does not make its orders foreign. */
const OTHER_SHOPS = '[闲閒][鱼魚]|[飞飛][猪豬]|盒[马馬]|[国國]美|[独獨]立站';
const COURIER =
  '[顺順][丰豐]|[圆圓]通|中通|申通|[韵韻][达達]|[极極]兔|德邦|[邮郵]政|百世|丹[鸟鳥]|菜[鸟鳥]裹裹|(?<![a-z])ems';

/** The label just before a number. 退款订单号 labels an order number; 退款编号 does not. */
const FOREIGN = new RegExp(
  `(?:[银銀]行(?:卡|[账賬]?[号號])|卡[号號]|身[份分][证證]|[运運][单單]|(?:快[递遞]|物流|面)[单單])(?:${NO})?` +
    `|(?:快[递遞]|物流|包裹|退款|售[后後]|退[货貨]|[维維][权權])(?:${NO}|流水[号號])` +
    `|(?:支付[宝寶]|微信)(?:交易|支付|[订訂][单單]|流水)?${NO}|流水[号號]` +
    `|(?:${PAPER}|${STORAGE}|${OTHER_SIDE}|${PAYMENT})(?:${NUMBER}|码)` +
    '|(?:商品|[宝寶][贝貝]|商家|[会會][员員]|店[铺鋪]|用[户戶])(?:[编編][号號码碼]|[号號][码碼]?|ID)' +
    '|[卡券][密码碼]|串[号號]|[条條]形?[码碼]|[账賬帳][号號]|[税稅][号號]|[识識][别別][号號]|信用代[码碼]|(?:[许許]可[证證]|[执執]照|[车車]架|保[单單])[号號]|支付流水|[时時][间間]戳' +
    `|(?:快[递遞]|物流|${COURIER})(?:快[递遞]|速[运運]|物流)?(?:${NO}|\\s*:)` +
    '|(?<![a-z])(?:refund|dispute|logistics|mail|alipay|waybill|invoice|tracking|card|request|trace|user|item|sku|express|serial)[ _-]?(?:id|no|num|number)\\.?' +
    '|(?<![a-z])(?:imei|sn|uid|waybill|sku|spu)' +
    `|(?:${OTHER_PLATFORM}|小店|${OTHER_SHOPS})(?:的|平[台臺])? ?(?:[订訂][单單]|交易|)(?:${NO})?`,
  'iu',
);
const BEFORE = new RegExp(`(?:${FOREIGN.source})(?:是|为|為|[\\s:=])*$`, 'iu');

/** Whether the number at `start` is labelled as something other than a Taobao or Tmall order. */
export function isForeignAt(text: string, start: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 24), start));
}
