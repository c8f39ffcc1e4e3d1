package org.acme;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items what is on the page
 * @param page its number, the first is 0
 * @param size how many items a page has at most
 * @param total how many items all pages have
 */
public record Listing<T>(List<T> items, int page, int size, long total) {
}
