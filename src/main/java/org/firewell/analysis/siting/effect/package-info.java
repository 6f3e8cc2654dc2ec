/**
 * What would a plan change, village by village and town by town?
 *
 * <p><b>Method.</b> Two states of the county are put side by side: with the one plan carried out
 * and with the other, or with none. Of both coverage and completeness are asked as they are of any
 * snapshot, so a plan's effect is never estimated. What is new stands and works on the day as the
 * law asks; what is repaired works again.
 *
 * <p><b>Limits.</b> The demand of a village is what declares it, else what lies in its outline;
 * demand that belongs to no village is in the figures of its town and of the county alone.
 */
package org.firewell.analysis.siting.effect;
