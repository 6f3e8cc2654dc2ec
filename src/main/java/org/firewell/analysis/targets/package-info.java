/** Where does each target of a document stand, and will its date be met? */
package org.firewell.analysis.targets;
