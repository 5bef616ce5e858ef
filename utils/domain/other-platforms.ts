/** Platforms other than Taobao and Tmall: source of a regular expression, for use with the flags `iu`. */
export const OTHER_PLATFORM =
  '1688|阿里巴巴|抖音|抖店|快手|拼多多|京[东東]|小[红紅][书書]|微信|[视視][频頻][号號]|有[赞贊]|微店|微盟|唯品[会會]|[苏蘇][宁寧]|[当當][当當]|得物|美[团團]|[饿餓]了[么麼]|考拉|[虾蝦]皮|[亚亞][马馬][逊遜]|速[卖賣]通|(?<![a-z])(?:pdd|jd|douyin|tiktok|kuaishou|pinduoduo|shopee|lazada|amazon|ebay|aliexpress|temu|shein)(?![a-z])';
