/**
 * Which features, please? A collection is asked by box, by days and by a condition of OGC CQL2 (OGC
 * 21-065r2), and answers a page at a time, sorted by id.
 *
 * <p>A condition is a tree of records whose leaves are attributes of the collection and constants:
 * no name, path or function of a request goes any further than the parser. The store turns the tree
 * into a statement whose constants are bound as parameters; {@link org.firewell.query.Judge}
 * decides the same of one feature in memory, and each is the other's twin in the tests.
 */
package org.firewell.query;
