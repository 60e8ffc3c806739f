# The table with the state of sign-in. Records are encrypted by the connector before they get here (ADR 0022); the key
# here protects what is left to read, and lets its use be switched off at one place.

module "key" {
  source      = "../key"
  name        = var.table
  description = "State of sign-in in the table ${var.table}"
  account_id  = var.account_id
}

resource "aws_dynamodb_table" "this" {
  name                        = var.table
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "pk"
  deletion_protection_enabled = true

  attribute {
    name = "pk"
    type = "S"
  }

  ttl {
    attribute_name = "ttl"
    enabled        = true
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = module.key.arn
  }

  lifecycle {
    prevent_destroy = true
  }
}

# TLS is all that AWS offers for DynamoDB; the table says so itself, whatever a later endpoint allows.
resource "aws_dynamodb_resource_policy" "this" {
  resource_arn = local.arn
  depends_on   = [aws_dynamodb_table.this]

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "TlsOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "dynamodb:*"
      Resource  = local.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

locals {
  arn = "arn:aws:dynamodb:${var.region}:${var.account_id}:table/${var.table}"
}
