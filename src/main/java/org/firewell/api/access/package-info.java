/**
 * Who asks, who gets in where ({@link org.firewell.api.access.Access}), and what of the county the
 * public sees.
 */
package org.firewell.api.access;
