/**
 * How far is a hydrant on its way from plan to water, and what proves each step?
 *
 * <p><b>Method.</b> A hydrant stands in one {@link org.firewell.ledger.State}. A {@link
 * org.firewell.ledger.Step} takes it into another, on a day, by somebody, with {@link
 * org.firewell.ledger.Evidence}. {@link org.firewell.ledger.StateMachine} judges a step by what is
 * known of the hydrant (a {@link org.firewell.ledger.Dossier}) and by the law: its {@link
 * org.firewell.ledger.Verdict} is to allow it, or to refuse it with every reason there is. {@link
 * org.firewell.ledger.Outcome} is the hydrant after the step.
 *
 * <p><b>Guarantee.</b> In a history that was judged step by step the days never run backwards; a
 * step that leaves a state out has a reason; what is accepted was built before; what is in service
 * was accepted before; and every acceptance has a photo, a position that is proven to lie within
 * {@code acceptance_distance_m} of the site, a proof of water and the signatures asked.
 *
 * <p><b>Units.</b> Positions in degrees (CGCS2000), distances and accuracies in metres, flow in
 * litres a second, pressure in megapascals; days are those of the county.
 *
 * <p><b>Source.</b> The states, their order and what each asks are F3 of the domain's reference;
 * the numbers are norms of the ruleset. {@code src/docs/methods/ledger.md} shows the whole table.
 *
 * <p><b>Limits.</b> What stood in the register before its first step is taken as it stands and
 * shown as such. A position is proven by what a device said of its own accuracy.
 */
package org.firewell.ledger;
