package io.quarkiverse.hyperstack.deployment.check;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/chair")
public class ChairResource {

    @GET
    public String material() {
        return "wood";
    }
}
