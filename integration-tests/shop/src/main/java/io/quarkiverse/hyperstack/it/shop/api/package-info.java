/**
 * The shop over HTTP: resources, what they take and give (records), and how refusals of the database become status codes.
 * Input: requests. Output: JSON. May import the model and Jakarta REST.
 */
@NullMarked
package io.quarkiverse.hyperstack.it.shop.api;

import org.jspecify.annotations.NullMarked;
