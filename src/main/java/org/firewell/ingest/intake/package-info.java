/**
 * One file of somebody's, whatever it is: looked at, understood with a {@link
 * org.firewell.exchange.Profile}, and read row by row; nothing of it is stored here.
 */
package org.firewell.ingest.intake;
