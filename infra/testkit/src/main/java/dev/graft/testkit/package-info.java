/** What tests stand on: throw-away databases, the auditor and the rules of the rooms; for test scope only, in any module. */
@NullMarked
package dev.graft.testkit;

import org.jspecify.annotations.NullMarked;
