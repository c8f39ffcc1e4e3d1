/**
 * The tables of the shop. It uses, on purpose, what models of real applications use: every kind of association, two ways of
 * inheritance, embeddables, collections, enums, versions, keys of every kind.
 * Input and output: entities. May import Jakarta Persistence, Hibernate's annotations and Panache.
 */
@NullMarked
package io.quarkiverse.hyperstack.it.shop.model;

import org.jspecify.annotations.NullMarked;
