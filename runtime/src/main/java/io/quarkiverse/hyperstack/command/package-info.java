/**
 * {@code migrate …} on the command line: words in, text or one JSON document and an exit code out. Parses and prints, and
 * leaves the work to {@code migration}.
 * <p>
 * The only room that imports {@code info.picocli}; may also import {@code migration}, {@code compare}, {@code schema},
 * {@code schema.trash}, {@code seed}, Jackson's streaming writer and the
 * root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.command;

import org.jspecify.annotations.NullMarked;
