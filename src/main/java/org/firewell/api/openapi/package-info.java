/**
 * What addresses take and give, in the words of OpenAPI 3.0. Each area of the api tells its own;
 * the document is what they told.
 */
package org.firewell.api.openapi;
