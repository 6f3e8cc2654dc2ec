/**
 * Who may ask and who may write: accounts with their roles, how somebody proves to be one, and what
 * each may do.
 *
 * <p>A person has a session in the browser, a programme a {@link org.firewell.account.Token}; both
 * end in an {@link org.firewell.account.Account}. Whoever has neither is the public. A writer is
 * told who writes as an {@link org.firewell.account.Author}, a plain record.
 */
package org.firewell.account;
