namespace Specs.Features;

/// <summary>
/// What libraries for caches offer from network to lifecycle, each with the tests that prove ours.
/// </summary>
internal static class FeatureTable
{
    public static readonly Feature[] All =
    [
        new("Network", "Creates the VPC")
        {
            Proofs =
            [
                "CacheNetworkResourceTests.A_new_network_has_private_subnets_and_a_way_to_secrets_manager",
            ],
        },
        new("Network", "Subnet group created, or reused by name")
        {
            Proofs =
            [
                "CacheNetworkResourceTests.An_adopted_network_gets_a_subnet_group_only",
                "RedisReplicationGroupResourceTests.A_production_cache_fails_over_between_zones",
            ],
        },
        new("Network", "Guards against public subnets")
        {
            Proofs = ["AdoptedSubnetsTests.Subnets_that_cannot_hold_caches_are_refused"],
        },
        new("Network", "Security group and rules as separate resources")
        {
            Proofs =
            [
                "CacheSecurityGroupResourceTests.A_cache_lets_in_its_clients_on_its_ports_and_nobody_else",
            ],
        },
        new("Network", "Ingress from this consumer")
        {
            Proofs =
            [
                "CacheSecurityGroupResourceTests.A_cache_lets_in_its_clients_on_its_ports_and_nobody_else",
            ],
        },
        new("Network", "Serverless reader port opened too")
        {
            Proofs =
            [
                "ServerlessCacheResourceTests.A_dev_cache_is_small_and_not_saved",
                "CacheOutputsTests.A_serverless_cache_hands_out_both_ports",
            ],
        },
        new("Network", "No egress of the cache by default")
        {
            Proofs =
            [
                "CacheSecurityGroupResourceTests.A_cache_lets_in_its_clients_on_its_ports_and_nobody_else",
            ],
        },
        new("Network", "IPv6 and dual stack, IP discovery")
        {
            Proofs =
            [
                "CacheNetworkShapeTests.A_dual_stack_network_has_an_ipv6_block_per_subnet",
                "RedisReplicationGroupShapeTests.A_cache_has_network_durability_source_and_topic_of_its_own",
            ],
        },
        new("Network", "Network type of serverless caches")
        {
            Proofs = ["ServerlessCacheResourceTests.A_cache_may_be_filled_and_speak_both_protocols"],
        },
        new("Network", "Public endpoint")
        {
            Reason = "The AWS provider has no argument for it, and a cache on the Internet is against the "
                + "rules the profiles keep.",
        },
        new("Network", "Private DNS name")
        {
            Reason = "A name of one's own does not match the certificate of the cache, so that clients "
                + "could not check whom they talk to.",
        },
        new("Network", "Endpoints of the VPC, a way without NAT")
        {
            Proofs =
            [
                "CacheNetworkShapeTests.Endpoints_are_made_for_the_services_named",
                "CacheNetworkPropertyTests.Without_an_endpoint_nothing_leads_out_of_the_vpc",
            ],
        },
        new("Network", "Outposts")
        {
            Reason = "A tier spans zones, which an outpost has not; subnets of one are refused.",
        },
        new("Access", "AUTH token")
        {
            Proofs = ["CachingStackPropertyTests.The_token_is_in_the_secret_and_the_cache_and_nowhere_else"],
        },
        new("Access", "Token generated")
        {
            Proofs =
            [
                "RedisReplicationGroupResourceTests.A_dev_cache_is_one_node_without_protection",
                "RedisReplicationGroupArgsTests.A_token_has_only_characters_that_elasticache_accepts",
            ],
        },
        new("Access", "Token update strategy")
        {
            Proofs =
            [
                "CacheLoginResourceTests.A_token_is_added_beside_the_old_one_before_the_old_one_is_retired",
                "RotationStageTests.A_skipped_step_is_refused",
            ],
        },
        new("Access", "RBAC users")
        {
            Proofs =
            [
                "CacheUsersResourceTests."
                    + "Users_come_with_their_secrets_in_one_group_beside_a_locked_default_user",
            ],
        },
        new("Access", "IAM users")
        {
            Proofs =
            [
                "CacheUsersResourceTests."
                    + "Users_come_with_their_secrets_in_one_group_beside_a_locked_default_user",
            ],
        },
        new("Access", "Policy that lets a role connect")
        {
            Proofs = ["ConnectPolicyTests.A_role_may_connect_to_the_cache_as_the_user_and_nothing_else"],
        },
        new("Access", "Default user locked")
        {
            Proofs =
            [
                "CacheUsersResourceTests."
                    + "Users_come_with_their_secrets_in_one_group_beside_a_locked_default_user",
            ],
        },
        new("Access", "User groups for several caches, users per application")
        {
            Proofs = ["UserSettingsTests.Caches_share_the_users_and_the_smoke_test_may_log_in_as_each"],
        },
        new("Access", "Token for a cache that had none")
        {
            Proofs =
            [
                "NoneToTokenTests.Each_stage_says_what_becomes_of_clients_without_a_login",
                "NoLoginStageTests.A_skipped_step_is_refused",
            ],
        },
        new("Access", "From AUTH to RBAC")
        {
            Proofs =
            [
                "TokenToUsersTests.A_token_that_is_accepted_is_the_password_of_the_default_user",
                "TokenToUsersTests.Users_alone_leave_no_token",
                "LoginStageTests.A_skipped_step_is_refused",
            ],
        },
        .. EngineFeatures.All,
        .. LifecycleFeatures.All,
    ];
}
