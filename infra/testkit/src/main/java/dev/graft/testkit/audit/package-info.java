/**
 * The auditor: recomputes from the legacy database, by plain SQL, what the services must hold, and names every
 * difference. It shares no class with them; tests of any module rely on {@link dev.graft.testkit.audit.Auditor}.
 */
@NullMarked
package dev.graft.testkit.audit;

import org.jspecify.annotations.NullMarked;
