/**
 * What the database remembers of the last synchronization of each owner, in its table {@code hyperstack_sync}: a fingerprint
 * of what was wanted, one of the structure that the database had afterwards, what was declared, what was reported, and the
 * tables that were there. It makes a start with nothing changed cost one query, and a plan read only the tables that changed.
 * <p>
 * In: a plan that was made, and what its owner declares. Out: the same plan without work while nothing changed; what was
 * declared once.
 * <p>
 * May import: {@code schema.catalog}, {@code schema.diff}, {@code schema.plan}, {@code schema.dialect}.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.memory;

import org.jspecify.annotations.NullMarked;
