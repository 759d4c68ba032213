namespace Specs.Features;

/// <summary>What libraries offer between the first deployment of a cache and its end.</summary>
internal static class LifecycleFeatures
{
    public static readonly Feature[] All =
    [
        new("Lifecycle", "Parameter group safe across families")
        {
            Proofs = ["RedisReplicationGroupResourceTests.A_dev_cache_is_one_node_without_protection"],
        },
        new("Lifecycle", "Parameter values")
        {
            Proofs = ["RedisReplicationGroupParameterTests.Each_rule_has_its_message"],
        },
        new("Lifecycle", "Maintenance window, minor versions, time of a change")
        {
            Proofs =
            [
                "RedisReplicationGroupArgsTests.Defaults",
                "CacheScheduleTests.Whatever_hour_is_given_the_other_window_is_put_clear_of_it",
            ],
        },
        new("Lifecycle", "Secret for the credential")
        {
            Proofs = ["CachingStackPropertyTests.The_token_is_in_the_secret_and_the_cache_and_nowhere_else"],
        },
        new("Lifecycle", "Rotation")
        {
            Proofs =
            [
                "CacheLoginResourceTests.A_token_is_added_beside_the_old_one_before_the_old_one_is_retired",
                "CacheUsersResourceTests.A_retired_password_is_taken_from_the_user",
                "StagedDeploymentTests."
                    + "A_skipped_stage_of_a_user_registers_nothing_of_the_users_or_their_cache",
            ],
        },
        new("Lifecycle", "Endpoints as outputs")
        {
            Proofs =
            [
                "CacheOutputsTests.A_replication_group_hands_out_its_connection",
                "CacheOutputsTests.Memcached_hands_out_discovery_and_nodes",
            ],
        },
        new("Lifecycle", "Ready connection of a client")
        {
            Proofs =
            [
                "ReadyConnectionTests.The_secret_of_a_replication_group_is_enough_to_connect",
                "ReadyConnectionTests.The_secret_of_a_serverless_cache_is_enough_to_connect",
            ],
        },
        new("Lifecycle", "Names checked and stable")
        {
            Proofs = ["RedisReplicationGroupArgsTests.A_name_becomes_the_beginning_of_an_id"],
        },
        new("Lifecycle", "Tags everywhere")
        {
            Proofs = ["CacheOutputsTests.Every_taggable_resource_has_a_name_and_the_tags"],
        },
        new("Lifecycle", "Arguments checked, with clear errors")
        {
            Proofs =
            [
                "GeneratedArgumentsTests.A_component_is_made_whole_or_not_at_all",
                "RuleTests.No_rule_is_forgotten",
            ],
        },
        new("Lifecycle", "Resources checked against each other")
        {
            Proofs =
            [
                "SettingsErrorTests.A_cache_that_does_not_fit_its_network_is_an_error",
                "AdoptedSubnetsTests.Subnets_that_cannot_hold_caches_are_refused",
            ],
        },
        new("Lifecycle", "Cap of cost")
        {
            Proofs = ["ServerlessCacheArgsTests.Defaults"],
        },
        new("Lifecycle", "Safety from replacement")
        {
            Proofs =
            [
                "ReplacementGuardTests."
                    + "A_change_that_replaces_a_cache_ends_the_deployment_before_the_cache_is_touched",
                "CacheOptionsTests.A_cache_is_protected_by_its_profile_or_its_options",
            ],
        },
        new("Lifecycle", "Pending service updates")
        {
            Reason = "It is a state of the account that changes between deployments; AWS announces it in "
                + "events and in the console.",
        },
        new("Lifecycle", "Adoption of what exists, of the network")
        {
            Proofs = ["CacheNetworkResourceTests.An_adopted_network_gets_a_subnet_group_only"],
        },
        new("Lifecycle", "Versioned defaults")
        {
            Reason = "A default changes with a version of the package only, and the guard reports when the "
                + "change would replace a cache.",
        },
    ];
}
