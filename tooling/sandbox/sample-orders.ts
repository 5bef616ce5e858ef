/** Ids of the demo orders that tests name. */
export const YUZU = {
  nick: '柚子汽水_2023',
  tid: '4512773019268853117',
  bedding: '4512773019269853117',
  pillow: '4512773019270853117',
  shippedMug: '4512773019271853117',
};
export const NANFENG = {
  nick: '南风知我意88',
  tid: '4512690374418027645',
  lamp: '4512690374419027645',
  towel: '4512690374420027645',
  refundAskedPlant: '4512690374421027645',
};
/** One line, whose id is the order's own. */
export const ABAI = { nick: 't_阿白今天早睡', tid: '4511986620573914208' };
export const SEVENTEEN = {
  tid: '30753531820144197',
  lines: ['30753531820144191', '30753531820144192', '30753531820144193'],
};
export const EIGHTEEN = {
  tid: '354812077301384021',
  lines: ['354812077302384021', '354812077303384021'],
};
/** Not shipped according to the platform, but already in the warehouse: by the ERP's refusal code. */
export const MIA = {
  nick: 'mia_在路上',
  tid: '4511342298106630952',
  refusals: {
    '1001': '4511342298107630952',
    '1002': '4511342298108630952',
    '1003': '4511342298109630952',
    '1004': '4511342298110630952',
    '1005': '4511342298111630952',
    '1006': '4511342298112630952',
    '1008': '4511342298113630952',
  },
};
/** On the platform, not yet in the ERP. */
export const NOT_DOWNLOADED = '4511342298990630952';
export const MANY_LINES = '4512550031009914208';
export const NO_SUCH_ORDER = '4509917735206618834';
