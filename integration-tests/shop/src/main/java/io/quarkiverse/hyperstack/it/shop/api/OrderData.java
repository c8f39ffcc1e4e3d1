package io.quarkiverse.hyperstack.it.shop.api;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.it.shop.model.CustomerOrder;
import io.quarkiverse.hyperstack.it.shop.model.OrderStatus;

/** What an order says, and what asks for one. */
public final class OrderData {

    private OrderData() {
    }

    /** Asks for an order: of whom, what, paid how (card digits or an IBAN), from which warehouse. */
    public record Request(@NotNull Long customerId, @NotNull Long warehouseId, @NotEmpty List<@Valid Line> lines,
            @Nullable @Pattern(regexp = "[0-9]{4}") String card, @Nullable String iban) {
    }

    /** One line of it; whether the quantity is allowed is for the check constraint to say. */
    public record Line(@NotNull Long productId, int quantity) {
    }

    /** An order as answers show it. */
    public record View(Long id, String number, OrderStatus status, OffsetDateTime placedAt, BigDecimal total,
            List<Line> lines, List<String> payments, int version) {

        static View of(CustomerOrder order) {
            return new View(order.id, order.number, order.status, order.placedAt, order.total,
                    order.lines.stream().map(line -> new Line(line.product.id, line.quantity)).toList(),
                    order.payments.stream().map(payment -> payment.getClass().getSimpleName()).toList(), order.version);
        }
    }
}
