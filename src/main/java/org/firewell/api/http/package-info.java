/** What a request and a reply are made of: parameters, forms, links, documents, faults. */
package org.firewell.api.http;
