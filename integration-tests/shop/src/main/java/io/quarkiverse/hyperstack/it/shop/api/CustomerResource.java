package io.quarkiverse.hyperstack.it.shop.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.it.shop.model.Address;
import io.quarkiverse.hyperstack.it.shop.model.Customer;
import io.quarkiverse.hyperstack.it.shop.model.CustomerAccount;
import io.quarkiverse.hyperstack.it.shop.model.Loyalty;
import io.quarkiverse.hyperstack.it.shop.model.PhoneKind;

/** Customers, with their telephones, interests and account. */
@Path("/customers")
public class CustomerResource {

    private final EntityManager entities;

    CustomerResource(EntityManager entities) {
        this.entities = entities;
    }

    /** A customer as requests send it and answers show it. The e-mail address may be missing: the column says no. */
    public record CustomerData(@Nullable Long id, @Nullable @Email String email, @NotBlank String name,
            @Nullable @Past LocalDate birthDate, @Nullable Loyalty loyalty, @Nullable Address home,
            @Nullable Address billing, @Nullable Map<PhoneKind, String> phones, @Nullable Set<String> interests) {

        static CustomerData of(Customer customer) {
            return new CustomerData(customer.id, customer.email, customer.name, customer.birthDate, customer.loyalty,
                    customer.home, customer.billing, new TreeMap<>(customer.phones), new TreeSet<>(customer.interests));
        }
    }

    /** One customer. */
    @GET
    @Path("{id}")
    @Transactional
    public CustomerData get(@RestPath long id) {
        return CustomerData.of(existing(id));
    }

    /** Creates a customer with an empty account. */
    @POST
    @Transactional
    public Response create(@NotNull @Valid CustomerData data) {
        Customer customer = new Customer();
        fill(customer, data);
        CustomerAccount account = customer.account = new CustomerAccount();
        account.customer = customer;
        entities.persist(customer);
        entities.flush();
        return Response.created(URI.create("/customers/" + customer.id)).entity(CustomerData.of(customer)).build();
    }

    /** Changes a customer. */
    @PUT
    @Path("{id}")
    @Transactional
    public CustomerData update(@RestPath long id, @NotNull @Valid CustomerData data) {
        Customer customer = existing(id);
        fill(customer, data);
        entities.flush();
        return CustomerData.of(customer);
    }

    /** Removes a customer, unless there are orders. */
    @DELETE
    @Path("{id}")
    @Transactional
    public void delete(@RestPath long id) {
        entities.remove(existing(id));
        entities.flush();
    }

    private Customer existing(long id) {
        Customer customer = entities.find(Customer.class, id);
        if (customer == null) {
            throw new NotFoundException("no customer " + id);
        }
        return customer;
    }

    private static void fill(Customer customer, CustomerData data) {
        customer.email = data.email();
        customer.name = data.name();
        customer.birthDate = data.birthDate();
        customer.loyalty = data.loyalty() == null ? customer.loyalty : data.loyalty();
        customer.home = data.home() == null ? customer.home : data.home();
        customer.billing = data.billing() == null ? customer.billing : data.billing();
        if (data.phones() != null) {
            customer.phones.keySet().retainAll(data.phones().keySet());
            customer.phones.putAll(data.phones());
        }
        if (data.interests() != null) {
            customer.interests.retainAll(data.interests());
            customer.interests.addAll(data.interests());
        }
    }
}
