/** So many of something, in words. */
import { whole } from '../pure/format.js';
import { unitOf } from '../pure/coverage.js';
import { countKinds } from '../pure/siting.js';

/** "1,204 户", by what the summary's question weighs. */
export function amountWord({ t, view }, { question }, number) {
  const unit = unitOf({ question });
  return `${whole(number, view.get().language)}${t(`measure.${unit}`) || t(`weight.${unit}`)}`;
}

/** "修复 3 座、新建消火栓 12 座". */
export function builtWords({ t, view }, features) {
  return countKinds(features)
    .map(({ kind, count }) => t(`siting.count.${kind}`, { count: whole(count, view.get().language) }))
    .join(t('app.and'));
}
